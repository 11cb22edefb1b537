import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a function's zip anew: the jars in it are left uncompressed, so that the zip around them
 * compresses all their classes together instead of each by itself. That is a third smaller, and
 * nothing has to be decompressed twice. Names, order and contents
 * stay; all times become one, so that two builds of one commit are byte for byte the same.
 *
 * <p>Run by the build, from its source: {@code java StoredJars.java target/some-function.zip}.
 */
final class StoredJars {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private StoredJars() {}

  public static void main(String[] arguments) throws IOException {
    Path zip = Path.of(arguments[0]);
    Path packed = zip.resolveSibling(zip.getFileName() + ".packed");
    try (InputStream in = Files.newInputStream(zip);
        OutputStream out = Files.newOutputStream(packed)) {
      pack(in, out, ZipOutputStream.DEFLATED);
    }
    Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void pack(InputStream in, OutputStream out, int method) throws IOException {
    ZipInputStream from = new ZipInputStream(in);
    ZipOutputStream to = new ZipOutputStream(out);
    for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
      byte[] content = from.readAllBytes();
      byte[] kept = isJar(entry) ? stored(content) : content;
      to.putNextEntry(like(entry, kept, method));
      to.write(kept);
      to.closeEntry();
    }
    to.finish();
  }

  private static byte[] stored(byte[] jar) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream(2 * jar.length);
    pack(new ByteArrayInputStream(jar), stored, ZipOutputStream.STORED);
    return stored.toByteArray();
  }

  private static boolean isJar(ZipEntry entry) {
    return entry.getName().endsWith(".jar");
  }

  /** What is stored says its size and checksum first. */
  private static ZipEntry like(ZipEntry entry, byte[] content, int method) {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(TIME);
    copy.setMethod(method);
    if (method == ZipOutputStream.STORED) {
      CRC32 checksum = new CRC32();
      checksum.update(content);
      copy.setCrc(checksum.getValue());
      copy.setSize(content.length);
      copy.setCompressedSize(content.length);
    }
    return copy;
  }
}

package countermand.local.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A temporary folder, deleted with all that is in it as it is closed. */
final class WorkFolder implements AutoCloseable {
  private final Path path;

  /** Makes one in a folder that a clean build deletes: a run that is killed cannot tidy up. */
  WorkFolder(Path target) throws IOException {
    path = Files.createTempDirectory(target, "isolated-");
  }

  /** Writes a file. */
  Path write(String name, InputStream content) throws IOException {
    Path file = path.resolve(name);
    Files.copy(content, file);
    return file;
  }

  /** Unpacks a zip into a folder of its own. */
  Path unpack(String name, Path zip) throws IOException {
    Path folder = Files.createDirectories(path.resolve(name));
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(zip + " has an entry outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolve("..").normalize());
          Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return folder;
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(path)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}

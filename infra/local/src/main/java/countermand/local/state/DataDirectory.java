package countermand.local.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a run keeps what the next one shall find, or nowhere. One run at a time owns a directory.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  private final @Nullable Path path;
  private final @Nullable FileChannel lock;
  private final boolean fresh;

  private DataDirectory(@Nullable Path path, @Nullable FileChannel lock, boolean fresh) {
    this.path = path;
    this.lock = lock;
    this.fresh = fresh;
  }

  /** Nothing is kept. */
  public static DataDirectory none() {
    return new DataDirectory(null, null, true);
  }

  /** Makes the directory where it is not there; an IOException where another run owns it. */
  public static DataDirectory open(Path path) throws IOException {
    Files.createDirectories(path);
    boolean fresh = !Files.exists(path.resolve(LOCK));
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new IOException(path + " is in use by another run");
    }
    return new DataDirectory(path, channel, fresh);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The other run is in this very JVM.
      return false;
    }
  }

  /** Whether no earlier run has left anything here. */
  public boolean fresh() {
    return fresh;
  }

  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  public KeptFile file(String name) {
    return new KeptFile(path == null ? null : path.resolve(name));
  }

  public Journal journal(String name) {
    return new Journal(path == null ? null : path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}

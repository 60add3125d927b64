package parlance.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens models by name, and remembers the hash of each that was read.
 *
 * <p>A name is looked for below the user's folder (where the chain file lies), then among the files
 * of {@code models/}, then among the resources of the engines' jars; an absolute path is the file
 * itself. Safe for many threads.
 *
 * <pre>{@code
 * try (InputStream in = new Models(null).open("quote/cues.yaml")) { … }
 * }</pre>
 */
public final class Models {
  /** Where the build puts the files of {@code models/} on the class path. */
  private static final String BUNDLED = "parlance/models/";

  private final @Nullable Path userFolder;
  private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();

  public Models(@Nullable Path userFolder) {
    this.userFolder = userFolder;
  }

  /** Where a model would be read from, in words; null if it is nowhere. */
  public @Nullable String origin(String name) {
    Path own = ownFile(name);
    if (own != null) {
      return own.toString();
    }
    ClassLoader loader = Models.class.getClassLoader();
    if (loader.getResource(BUNDLED + name) != null) {
      return "models/" + name;
    }
    URL resource = loader.getResource(name);
    return resource == null ? null : jarName(resource);
  }

  /** The user's own file of that name, if there is one. */
  public @Nullable Path ownFile(String name) {
    Path given = Path.of(name);
    Path file = userFolder != null ? userFolder.resolve(given) : given.isAbsolute() ? given : null;
    return file != null && Files.isRegularFile(file) ? file : null;
  }

  private static String jarName(URL resource) {
    String location = resource.toString();
    int bang = location.indexOf('!');
    return bang < 0 ? location : location.substring(location.lastIndexOf('/', bang) + 1, bang);
  }

  /**
   * The model's bytes; its hash is kept once the stream was read to its end.
   *
   * @throws SetupException if there is no such model
   */
  public InputStream open(String name) {
    try {
      InputStream found = find(name);
      if (found == null) {
        throw new SetupException(
            "no model " + name + "; put it beside the chain file, or name one that models/ holds");
      }
      return new HashingStream(name, new BufferedInputStream(found));
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
  }

  private @Nullable InputStream find(String name) throws IOException {
    Path own = ownFile(name);
    if (own != null) {
      return Files.newInputStream(own);
    }
    ClassLoader loader = Models.class.getClassLoader();
    InputStream bundled = loader.getResourceAsStream(BUNDLED + name);
    return bundled != null ? bundled : loader.getResourceAsStream(name);
  }

  /** Where the engines' jars have a model; null if another takes its place, or none is there. */
  @Nullable URL inJars(String name) {
    ClassLoader loader = Models.class.getClassLoader();
    boolean isReplaced = ownFile(name) != null || loader.getResource(BUNDLED + name) != null;
    return isReplaced ? null : loader.getResource(name);
  }

  /** Keeps the hash of a model that was read in another form. */
  void keep(String name, String sha256) {
    hashes.put(name, sha256);
  }

  /**
   * Refuses a model that was read and is not the one expected.
   *
   * @param sha256 in lower-case hexadecimal digits
   * @throws SetupException if it is another
   */
  public void verify(String name, String sha256) {
    String found = hashes.get(name);
    if (!sha256.equals(found)) {
      throw new SetupException(
          "model "
              + name
              + " is damaged or of another version: its SHA-256 is "
              + found
              + " and should be "
              + sha256
              + "; fetch models/ again");
    }
  }

  /** SHA-256 of each model read so far, by name. */
  public SortedMap<String, String> hashes() {
    return new java.util.TreeMap<>(hashes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Hashes what is read through it, and the rest when it is first closed. */
  private final class HashingStream extends DigestInputStream {
    private final String name;
    private boolean closed;

    HashingStream(String name, InputStream in) {
      super(in, sha256());
      this.name = name;
    }

    /** Nothing is to be read, and hashed, twice. */
    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      byte[] rest = new byte[8192];
      while (read(rest) >= 0) {}
      hashes.put(name, HexFormat.of().formatHex(getMessageDigest().digest()));
      super.close();
    }
  }
}

package parlance.journal;

import java.nio.file.Path;

/**
 * An article as a run meets it, or what stands where one should be.
 *
 * @param path as the user gave it
 * @param content what decides whether it has changed: a hash
 * @param state of what was read
 */
public record Candidate(String id, String path, long content, State state) {

  /** What was read. */
  public enum State {
    /** An article. */
    READ,
    /** No article. */
    REFUSED,
    /** Nothing, since the file could not be read; it may hold the article as before. */
    UNREADABLE
  }

  public static Candidate article(String id, String path, String... content) {
    return new Candidate(id, path, Key.of(content).high(), State.READ);
  }

  public static Candidate refused(String id, String path, String reason) {
    return new Candidate(id, path, Key.of(reason).high(), State.REFUSED);
  }

  public static Candidate unreadable(String id, String path, String reason) {
    return new Candidate(id, path, Key.of(reason).high(), State.UNREADABLE);
  }

  /** The file as such, however the user named it. */
  long file() {
    return file(path);
  }

  static long file(String path) {
    return Key.of(Path.of(path).toAbsolutePath().normalize().toString()).high();
  }
}

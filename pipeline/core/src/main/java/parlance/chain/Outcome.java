package parlance.chain;

import parlance.document.Document;

/** What became of one article: a document, or the reason why there is none or nothing in it. */
public sealed interface Outcome {

  /** The article with what was found in it. */
  record Done(Document document) implements Outcome {}

  /**
   * A near-duplicate that is left out of the annotation.
   *
   * @param document as it was read
   * @param first id of the article that it is a near-duplicate of
   */
  record LeftOut(Document document, String first) implements Outcome {

    /** What is left out, with a warning that says so. */
    public static LeftOut of(Document document, String first) {
      return new LeftOut(
          document.warn("not annotated, since it is a near-duplicate of another article"), first);
    }
  }

  /**
   * An article that could not be done.
   *
   * @param id of the article; what would have been its id if it could not be read
   * @param path where it was read from
   * @param stage by which it was refused; {@link #READ} if that was before the first stage
   * @param reason in words that the article's owner understands
   */
  record Failed(String id, String path, String stage, String reason) implements Outcome {
    /** Stands for a stage where the article could not even be read. */
    public static final String READ = "read";

    /** An article whose id is that of another, which came from another path. */
    public static Failed clash(String id, String path, String other) {
      return new Failed(
          id,
          path,
          READ,
          "the id " + id + " is already that of an article that came from " + other);
    }
  }
}

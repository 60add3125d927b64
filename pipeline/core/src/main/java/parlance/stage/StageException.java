package parlance.stage;

/** Says, in words for the article's owner, why a stage could not do an article. */
public final class StageException extends Exception {
  public StageException(String reason) {
    super(reason);
  }

  public StageException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

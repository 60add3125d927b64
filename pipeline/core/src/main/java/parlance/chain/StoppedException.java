package parlance.chain;

/** Says why a run ended before its last article; what was handed on until then stands. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException(String reason) {
    super(reason);
  }
}

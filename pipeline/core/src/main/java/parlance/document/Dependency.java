package parlance.document;

/**
 * What a token depends on; the list of dependencies runs parallel to that of the tokens.
 *
 * @param head index of the governing token, or {@link #ROOT}
 * @param relation of Universal Dependencies, such as {@code nsubj} or {@code nmod:poss}
 */
public record Dependency(int head, String relation) {
  public static final int ROOT = -1;
}

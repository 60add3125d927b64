package parlance.sentiment;

import java.util.List;

/**
 * A sentence to be read, with what is asked of it.
 *
 * @param saidBy tokens that name the speaker of a quote and say that he or she speaks, where they
 *     stand in another sentence; else empty
 * @param first index of the sentence's first token
 * @param end index after its last token
 */
record Passage(List<Integer> saidBy, int first, int end, List<Question> questions) {}

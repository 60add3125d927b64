package parlance.time;

import org.jspecify.annotations.Nullable;

/**
 * Words that say when: "Thursday", "last week", "18 January 2024", "the 1990s".
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param value what is meant, as TIMEX3 (ISO-TimeML) writes it: a day {@code 2024-01-18}, week
 *     {@code 2024-W03}, weekend {@code 2024-W03-WE}, month {@code 2024-01}, season {@code 2024-SU}
 *     (SP, SU, FA, WI), quarter {@code 2024-Q1}, half-year {@code 2024-H1}, year {@code 2024},
 *     decade {@code 199} or century {@code 19} (the 20th); null where that cannot be known
 */
public record DateExpression(int first, int end, @Nullable String value) {}

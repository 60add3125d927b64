package parlance.issue;

import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Polarity;

/**
 * Words of a codebook.
 *
 * @param wording toward the issue, of who is for these words; null if they do not mean the issue
 */
record Phrase(CodebookIssue issue, @Nullable Polarity wording, String text) {}

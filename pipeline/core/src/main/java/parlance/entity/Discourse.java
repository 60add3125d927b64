package parlance.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.entity.PhraseReader.NameTable;
import parlance.parse.SyntaxTree;

/** A document with everything in it that may mean an actor, as the rules see it; immutable. */
final class Discourse {
  private static final double PRONOUN_SCORE = 0.9;
  private static final int CANDIDATES_KEPT = 80;

  private final Document document;
  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final NameTable names;
  private final List<Candidate> candidates;
  private final List<List<Candidate>> bySentence = new ArrayList<>();
  private final Map<Integer, Candidate> byHead = new HashMap<>();
  private final BitSet quoted = new BitSet();
  private final Set<Span> marked = new HashSet<>();

  Discourse(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.tree = new SyntaxTree(document);
    document.article().marked().forEach(mark -> marked.add(mark.span()));
    List<Candidate> found = new ArrayList<>();
    if (tree.size() > 0) {
      document.names().stream()
          .map(this::name)
          .filter(name -> isMarked(name) || name.actor() != null || !isPartOfOffice(name))
          .forEach(found::add);
    }
    NameTable named = table(found);
    List<Candidate> recognised = List.copyOf(found);
    for (Candidate nominal : new NominalFinder(lexicon, tree, named, document.sentences()).find()) {
      if (!clashes(nominal, named)) {
        found.add(nominal);
      }
    }
    found.addAll(new ThingFinder(lexicon, tree, named, recognised).find());
    markQuoted();
    pronouns(found, named);
    found.sort(Comparator.comparing(Candidate::span));
    List<Candidate> ordered = new ArrayList<>();
    found.forEach(candidate -> ordered.add(candidate.at(ordered.size())));
    this.candidates = Collections.unmodifiableList(ordered);
    this.names = table(ordered.stream().filter(Candidate::isName).toList());
    document.sentences().forEach(sentence -> bySentence.add(new ArrayList<>()));
    for (Candidate candidate : candidates) {
      Pronoun pronoun = pronoun(candidate);
      if (pronoun == null || !pronoun.ofSpeaker()) {
        bySentence.get(sentence(candidate)).add(candidate);
        byHead.put(candidate.head(), candidate);
      }
    }
  }

  private Candidate name(Name name) {
    int first = Math.min(tree.firstTokenFrom(name.span().begin()), tree.size() - 1);
    int last = Math.max(first, Math.min(lastToken(name.span()), tree.size() - 1));
    int head = tree.headOf(name.span());
    return new Candidate(
        0,
        name.span(),
        first,
        last,
        head == SyntaxTree.NONE ? last : head,
        name.type(),
        Mention.Form.NAME,
        NameForm.key(document.text(name.span())),
        null,
        name.score(),
        name);
  }

  /** Whether the input brought the name with it. */
  boolean isMarked(Candidate name) {
    return marked.contains(name.span());
  }

  /** "State" of "Secretary of State" is not named there. */
  private boolean isPartOfOffice(Candidate name) {
    int of = name.first() - 1;
    if (of < 1 || !tree.word(of).equals("of")) {
      return false;
    }
    ActorNouns.Match office = lexicon.nouns().match(tree, of - 1);
    return office != null && office.first() < of && name.last() <= office.last();
  }

  private int lastToken(Span span) {
    int after = tree.firstTokenFrom(span.end());
    boolean reaches = after < tree.size() && tree.token(after).span().begin() < span.end();
    return reaches ? after : after - 1;
  }

  private NameTable table(List<Candidate> named) {
    @Nullable Candidate[] byToken = new Candidate[tree.size()];
    for (Candidate name : named) {
      Arrays.fill(byToken, name.first(), name.last() + 1, name);
    }
    return new NameTable(Arrays.asList(byToken));
  }

  /** Whether a nominal cuts a name in two, or a name is just as long. */
  private static boolean clashes(Candidate nominal, NameTable named) {
    for (int token : new int[] {nominal.first(), nominal.last()}) {
      Candidate name = named.at(token);
      if (name != null
          && (!nominal.span().contains(name.span()) || nominal.span().equals(name.span()))) {
        return true;
      }
    }
    return false;
  }

  private void pronouns(List<Candidate> found, NameTable named) {
    for (int token = 0; token < tree.size(); token++) {
      boolean tagged = tree.pos(token).startsWith("PRP") && !tree.word(token).equals("US");
      Pronoun pronoun = tagged ? lexicon.nouns().pronoun(tree.word(token)) : null;
      boolean meant = pronoun != null && (!pronoun.ofSpeaker() || quoted.get(token));
      if (pronoun != null && meant && named.at(token) == null && !tree.is(token, "expl")) {
        Span span = tree.token(token).span();
        MentionType type = pronoun == Pronoun.THING ? MentionType.MISC : MentionType.PERSON;
        String word = tree.word(token).toLowerCase(Locale.ROOT);
        found.add(
            new Candidate(
                0,
                span,
                token,
                token,
                token,
                type,
                Mention.Form.PRONOUN,
                word,
                null,
                PRONOUN_SCORE));
      }
    }
  }

  /** Tokens between quote marks; a mark that is never closed reaches to the paragraph's end. */
  private void markQuoted() {
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      open = open && sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
        String word = tree.word(token);
        if (word.equals("\"")) {
          open = !open;
        } else if (word.equals("“") || word.equals("``")) {
          open = true;
        } else if (word.equals("”") || word.equals("''")) {
          open = false;
        } else {
          quoted.set(token, open);
        }
      }
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  SyntaxTree tree() {
    return tree;
  }

  NameTable names() {
    return names;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  String text(Span span) {
    return document.text(span);
  }

  int sentence(Candidate candidate) {
    return tree.sentence(candidate.head());
  }

  Sentence sentence(int index) {
    return document.sentences().get(index);
  }

  int paragraph(Candidate candidate) {
    return sentence(sentence(candidate)).paragraph();
  }

  /** The candidate that has the token as its head, or the name that it is in, or null. */
  @Nullable Candidate headedBy(int token) {
    Candidate name = names.at(token);
    return name != null ? name : byHead.get(token);
  }

  /** The candidates of a sentence in text order. */
  List<Candidate> in(int sentence) {
    return sentence < 0 || sentence >= bySentence.size() ? List.of() : bySentence.get(sentence);
  }

  /**
   * The candidates of a sentence that come into question for a pronoun. No sentence that people
   * write has more of them than are kept; a list without full stops has.
   */
  List<Candidate> near(int sentence, Candidate pronoun) {
    List<Candidate> all = in(sentence);
    if (all.size() <= CANDIDATES_KEPT) {
      return all;
    }
    int place = Collections.binarySearch(all, pronoun, Comparator.comparingInt(Candidate::index));
    int end = Math.min(all.size(), Math.max(place, 0) + CANDIDATES_KEPT / 2);
    return all.subList(Math.max(0, end - CANDIDATES_KEPT), end);
  }

  boolean quoted(int token) {
    return quoted.get(token);
  }

  /** The first token of the quotation around a token. */
  int quotationBegin(int token) {
    return quoted.previousClearBit(token) + 1;
  }

  /** The last token of the quotation around a token. */
  int quotationEnd(int token) {
    return quoted.nextClearBit(token) - 1;
  }

  /** What kind of pronoun a candidate is, or null. */
  @Nullable Pronoun pronoun(Candidate candidate) {
    return candidate.isPronoun() ? lexicon.nouns().pronoun(candidate.key()) : null;
  }
}

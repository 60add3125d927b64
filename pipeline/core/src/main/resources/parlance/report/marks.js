// Marks that overlap, cut to stretches that do not.

/**
 * Cuts a stretch of text wherever a mark begins or ends.
 *
 * @param marks with begin and end
 * @returns stretches in text order, each with the marks that cover it
 */
export function stretches(begin, end, marks) {
  const within = marks.filter(
    (mark) => mark.begin < end && mark.end > begin && mark.begin < mark.end,
  );
  const cuts = new Set([begin, end]);
  within.forEach((mark) => {
    cuts.add(Math.max(begin, mark.begin));
    cuts.add(Math.min(end, mark.end));
  });
  const opening = [...within].sort((a, b) => a.begin - b.begin);
  const inOrder = [...cuts].sort((a, b) => a - b);
  const found = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < inOrder.length; i++) {
    while (next < opening.length && opening[next].begin <= inOrder[i]) {
      open.push(opening[next++]);
    }
    open = open.filter((mark) => mark.end > inOrder[i]);
    found.push({ begin: inOrder[i], end: inOrder[i + 1], marks: [...open] });
  }
  return found;
}

/** Marks of one kind for pieces: begin and end by turns. */
export function pieceMarks(kind, pieces, of) {
  const marks = [];
  for (let i = 0; i + 1 < (pieces?.length ?? 0); i += 2) {
    marks.push({ kind, begin: pieces[i], end: pieces[i + 1], of });
  }
  return marks;
}

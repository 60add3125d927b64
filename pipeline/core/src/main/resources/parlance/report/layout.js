// Where the names of the network stand.

/* global d3 */

const ROUNDS = 320;
const LAST_ROUNDS = 60;
const PULL = 0.062;
const ROOM = 9; // pixels around a box

/** Pushes boxes off each other along the shorter way; d3-force itself knows circles only. */
function separate(boxes, strength) {
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i];
      const b = boxes[j];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const overX = (a.width + b.width) / 2 + ROOM - Math.abs(dx);
      const overY = (a.height + b.height) / 2 + ROOM - Math.abs(dy);
      if (overX > 0 && overY > 0) {
        if (overX * 0.6 < overY) {
          const push = (dx < 0 ? -overX : overX) * strength * 0.5;
          a.x -= push;
          b.x += push;
        } else {
          const push = (dy < 0 ? -overY : overY) * strength * 0.5;
          a.y -= push;
          b.y += push;
        }
      }
    }
  }
}

function extent(boxes, axis, size) {
  const low = Math.min(...boxes.map((box) => box[axis] - box[size] / 2));
  return Math.max(...boxes.map((box) => box[axis] + box[size] / 2)) - low;
}

/** Draws the boxes apart along the axis that has room left. */
function stretch(boxes, shape) {
  const more = (shape * extent(boxes, "y", "height")) / extent(boxes, "x", "width");
  const axis = more > 1 ? "x" : "y";
  boxes.forEach((box) => (box[axis] *= Math.max(more, 1 / more)));
}

/**
 * Sets x and y of the boxes, the same each time.
 *
 * @param boxes with width and height in pixels
 * @param links with source and target, which are boxes
 * @param shape width of the whole through its height
 */
export function place(boxes, links, shape) {
  const degree = new Map();
  links.forEach(({ source, target }) =>
    [source, target].forEach((box) => degree.set(box, (degree.get(box) ?? 0) + 1)),
  );
  const spread = Math.min(2, Math.max(1, 55 / boxes.length)); // a few names have room between them
  const simulation = d3
    .forceSimulation(boxes)
    .force(
      "link",
      d3
        .forceLink(links)
        .distance((link) => 30 + (link.source.width + link.target.width) / 2.7)
        .strength((link) => 0.7 / Math.min(degree.get(link.source), degree.get(link.target))),
    )
    .force(
      "charge",
      d3
        .forceManyBody()
        .strength((box) => -spread * (200 + 115 * degree.get(box)))
        .distanceMax(600),
    )
    .force("x", d3.forceX().strength(PULL / shape))
    .force("y", d3.forceY().strength(PULL * shape))
    .force("boxes", () => separate(boxes, 0.5))
    .stop();
  simulation.tick(ROUNDS);
  stretch(boxes, shape);
  for (let round = 0; round < LAST_ROUNDS; round++) {
    separate(boxes, 1);
  }
}

/** Where the line from the middle of a box to a point leaves the box. */
export function border(box, point, gap) {
  const dx = point.x - box.x;
  const dy = point.y - box.y;
  const share = Math.min(
    (box.width / 2 + gap) / Math.max(1e-6, Math.abs(dx)),
    (box.height / 2 + gap) / Math.max(1e-6, Math.abs(dy)),
  );
  return share >= 1 ? { x: box.x, y: box.y } : { x: box.x + dx * share, y: box.y + dy * share };
}

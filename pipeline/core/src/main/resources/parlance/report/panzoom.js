// Moves and enlarges a drawing: by dragging, two fingers, Ctrl and the wheel, buttons and keys.

const LEAST = 0.3;
const MOST = 5;

/**
 * @param drawing the svg element
 * @param layer the group in it that moves
 * @param whole the box in the layer's units that is seen at first
 */
export function panZoom(drawing, layer, whole) {
  const view = { scale: 1, x: 0, y: 0 };
  const fingers = new Map();
  let moved = false;

  const apply = () =>
    layer.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.scale})`);
  const zoom = (factor, at) => {
    const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
    const by = scale / view.scale;
    view.x = at.x - (at.x - view.x) * by;
    view.y = at.y - (at.y - view.y) * by;
    view.scale = scale;
    apply();
  };
  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(
      drawing.getScreenCTM().inverse(),
    );
    return { x: point.x, y: point.y };
  };
  const centre = () => ({ x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 });
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: Math.hypot(a.x - b.x, a.y - b.y) };
  };

  drawing.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, place(event));
    moved = false;
  });
  drawing.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = place(event);
    if (fingers.size === 2) {
      const old = spread();
      fingers.set(event.pointerId, now);
      const next = spread();
      zoom(next.size / Math.max(1, old.size), next);
      moved = true;
    } else if (moved || Math.hypot(now.x - before.x, now.y - before.y) > 4) {
      if (!moved) {
        drawing.setPointerCapture(event.pointerId);
      }
      moved = true;
      view.x += now.x - before.x;
      view.y += now.y - before.y;
      fingers.set(event.pointerId, now);
      apply();
    }
  });
  ["pointerup", "pointercancel", "pointerleave"].forEach((name) =>
    drawing.addEventListener(name, (event) => fingers.delete(event.pointerId)),
  );
  drawing.addEventListener(
    "click",
    (event) => {
      if (moved) {
        event.stopPropagation(); // the end of a drag is no choice
        event.preventDefault();
        moved = false;
      }
    },
    true,
  );
  drawing.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / 300), place(event));
      }
    },
    { passive: false },
  );
  return {
    nearer: () => zoom(1.3, centre()),
    farther: () => zoom(1 / 1.3, centre()),
    all: () => {
      Object.assign(view, { scale: 1, x: 0, y: 0 });
      apply();
    },
  };
}

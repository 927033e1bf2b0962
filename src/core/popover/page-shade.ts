// Tells whether a page is dark where a text stands in it, by its computed colours.

/** An element around a text, as far as its background is concerned. */
export interface BackgroundLayer {
  /** Its computed background colour. */
  readonly color: string;
  /** Whether it has an image for a background: how light that is, nobody knows. */
  readonly hasImage: boolean;
}

/** The lightness of a grey in the middle between black and white, as people see them. */
const MIDDLE = 0.5;

/**
 * What a colour adds to what lies under it: its lightness as people see it (CIE L*), 0 to 1, and its opacity, 0 to 1. Browsers
 * mix colours by values that are near to that, not by the light that they give.
 */
interface Shade {
  readonly lightness: number;
  readonly alpha: number;
}

/**
 * Returns whether a page is dark behind a text, by the elements around the text from the innermost on, and by the text's own
 * computed colour: where no background tells, a light text stands on something dark.
 */
export function isDarkBehind(layers: readonly BackgroundLayer[], textColor: string): boolean {
  const text = shadeOf(textColor);
  const isTextLight = text !== null && text.lightness > MIDDLE;
  let lightness = 0;
  let open = 1;
  for (const { color, hasImage } of layers) {
    if (hasImage) return isTextLight;
    const shade = shadeOf(color);
    if (!shade) return isTextLight;
    lightness += open * shade.alpha * shade.lightness;
    open *= 1 - shade.alpha;
    if (open < 0.01) break;
  }
  return lightness + open * (isTextLight ? 0 : 1) < MIDDLE;
}

/** Returns what a computed colour adds; null for a form that is not known. */
function shadeOf(color: string): Shade | null {
  if (color === 'transparent') return { lightness: 0, alpha: 0 };
  const [, name = '', inside = ''] = /^([a-z]+)\((.*)\)$/i.exec(color) ?? [];
  const [whole = '', slashed] = inside.split('/');
  const words = whole.split(/[\s,]+/).filter(Boolean);
  const space = name === 'color' ? words.shift() : name;
  const [a = 0, b = 0, c = 0, fourth] = words.map(numberOf);
  const alpha = slashed === undefined ? (fourth ?? 1) : numberOf(slashed.trim());
  const lightness = lightnessIn(space ?? '', a, b, c);
  return lightness === null || Number.isNaN(lightness + alpha) ? null : { lightness, alpha };
}

/** A component of a colour; "none" counts as nothing. */
function numberOf(text: string): number {
  if (text === 'none') return 0;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Returns the lightness of a colour in a colour space, from its components; null for a space that is not known. */
function lightnessIn(space: string, a: number, b: number, c: number): number | null {
  switch (space) {
    case 'rgb':
    case 'rgba':
      return lightnessOfRgb(a / 255, b / 255, c / 255);
    case 'srgb':
    case 'display-p3':
      return lightnessOfRgb(a, b, c);
    case 'lab':
    case 'lch':
      return a / 100;
    case 'oklab':
    case 'oklch':
      return a;
    default:
      return null;
  }
}

/** The lightness of what components 0 to 1 give, by the relative luminance of WCAG 2. */
function lightnessOfRgb(...components: [number, number, number]): number {
  const [red, green, blue] = components.map((component) =>
    component <= 0.04045 ? component / 12.92 : ((component + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return Math.max(0, 1.16 * Math.cbrt(luminance) - 0.16);
}

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph, PageContent, Ruling } from './content';
import { UNKNOWN_FONT } from './font';
import type { PdfFont, ShownGlyph } from './font';
import { IDENTITY, matrixOf, multiply } from './geometry';
import type { Matrix } from './geometry';
import { rulingsOf } from './paths';
import { INITIAL_TEXT_STATE, placeText } from './text-state';
import type { TextState } from './text-state';

/** The page as pdf.js lists it: drawing operators and their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** User space to points from the page's top left. */
  readonly transform: Matrix;
}

interface GraphicsState extends TextState {
  ctm: Matrix;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  whiteStroke: boolean;
  whiteFill: boolean;
}

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];
const INVISIBLE_MODES = new Set([3, 7]);
/** More lines than this are a drawing, not a table. */
const MOST_RULINGS = 20_000;

/** Runs through a page's operators and notes where each character stands and which straight lines are drawn. */
export function interpretPage(list: OperatorList, frame: PageFrame, fonts: ReadonlyMap<string, PdfFont>): PageContent {
  const page = new Interpreter(frame, fonts);
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    page.run(operator, Array.isArray(args) ? (args as readonly unknown[]) : []);
  });
  return page.content();
}

class Interpreter {
  readonly #glyphs: Glyph[] = [];
  readonly #rulings: Ruling[] = [];
  readonly #stack: GraphicsState[] = [];
  #invisible = 0;
  #runs = 0;
  #state: GraphicsState;

  constructor(private readonly frame: PageFrame, private readonly fonts: ReadonlyMap<string, PdfFont>) {
    this.#state = { ...INITIAL_TEXT_STATE, ctm: frame.transform, textMatrix: IDENTITY, lineMatrix: IDENTITY, whiteStroke: false, whiteFill: false };
  }

  content(): PageContent {
    const { width, height } = this.frame;
    return {
      width, height, invisible: this.#invisible,
      glyphs: this.#glyphs.filter((glyph) => glyph.right > 0 && glyph.left < width && glyph.bottom > 0 && glyph.top < height),
      rulings: this.#rulings.length > MOST_RULINGS ? [] : this.#rulings,
    };
  }

  run(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const number = (index: number) => Number(args[index] ?? 0);
    switch (operator) {
      case OPS.save: this.save(); break;
      case OPS.restore: case OPS.paintFormXObjectEnd: case OPS.endAnnotation: this.restore(); break;
      case OPS.transform: state.ctm = multiply(state.ctm, matrixOf(args)); break;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.#state.ctm = multiply(state.ctm, matrixOf(args[0]));
        break;
      case OPS.beginAnnotation:
        this.save();
        this.#state.ctm = multiply(multiply(this.frame.transform, matrixOf(args[2])), matrixOf(args[3]));
        break;
      case OPS.beginText: state.textMatrix = state.lineMatrix = IDENTITY; break;
      case OPS.setTextMatrix: state.textMatrix = state.lineMatrix = matrixOf(args[0] instanceof Float32Array || Array.isArray(args[0]) ? args[0] : args); break;
      case OPS.setCharSpacing: state.characterSpacing = number(0); break;
      case OPS.setWordSpacing: state.wordSpacing = number(0); break;
      case OPS.setHScale: state.stretch = number(0) / 100; break;
      case OPS.setLeading: state.leading = number(0); break;
      case OPS.setTextRise: state.rise = number(0); break;
      case OPS.setTextRenderingMode: state.renderingMode = number(0); break;
      case OPS.setFont: this.setFont(args[0], number(1)); break;
      case OPS.setGState: this.setGraphicsState(args[0]); break;
      case OPS.moveText: this.moveText(number(0), number(1)); break;
      case OPS.setLeadingMoveText:
        state.leading = -number(1);
        this.moveText(number(0), number(1));
        break;
      case OPS.nextLine: this.moveText(0, -state.leading); break;
      case OPS.showText: this.show(args[0]); break;
      case OPS.setFillRGBColor: state.whiteFill = args[0] === '#ffffff'; break;
      case OPS.setStrokeRGBColor: state.whiteStroke = args[0] === '#ffffff'; break;
      case OPS.constructPath: this.paint(number(0), args[1]); break;
      case OPS.paintSolidColorImageMask: this.#rulings.push(...rulingsOf(UNIT_SQUARE, state.ctm, { fills: true, strokes: false })); break;
      default: break;
    }
  }

  private save(): void {
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
  }

  private restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  private setFont(id: unknown, size: number): void {
    this.#state.font = this.fonts.get(String(id)) ?? UNKNOWN_FONT;
    this.#state.size = size;
  }

  private setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      const [id, size] = entry[1] as readonly unknown[];
      this.setFont(id, Number(size));
    }
  }

  private moveText(x: number, y: number): void {
    this.#state.textMatrix = this.#state.lineMatrix = multiply(this.#state.lineMatrix, [1, 0, 0, 1, x, y]);
  }

  private show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const state = this.#state;
    const visible = !INVISIBLE_MODES.has(state.renderingMode);
    state.textMatrix = placeText(shown as readonly (ShownGlyph | number)[], state, state.textMatrix, state.ctm, {
      add: (glyph) => {
        if (visible) this.#glyphs.push(glyph);
        else this.#invisible += 1;
      },
      nextRun: () => (this.#runs += 1),
    });
  }

  private paint(how: number, paths: unknown): void {
    const strokes = STROKES.has(how) && !this.#state.whiteStroke;
    const fills = FILLS.has(how) && !this.#state.whiteFill;
    if ((!strokes && !fills) || !Array.isArray(paths) || this.#rulings.length > MOST_RULINGS) return;
    for (const path of paths as readonly unknown[]) {
      if (path instanceof Float32Array || Array.isArray(path)) this.#rulings.push(...rulingsOf(path as ArrayLike<number>, this.#state.ctm, { strokes, fills }));
    }
  }
}

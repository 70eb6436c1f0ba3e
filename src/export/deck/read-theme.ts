import { FileProblem, matching, object, optional, parseJson, text, type Check } from './check';
import { bytesOf, imageSize } from '../slide/image-size';
import { contrast, FACE, type SlideTheme } from '../slide/theme';

const LOGO_BYTES = 600_000;
const LEGIBLE = 4.5;

const colour: Check<string> = (value, path) => {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw new FileProblem('colour', path);
  return value.toLowerCase();
};

/** A PNG or JPEG inside the file itself: nothing is fetched from elsewhere, and pictures that could hold scripts are refused. */
const logo: Check<string | null> = (value, path) => {
  if (value === null) return null;
  const bytes = typeof value === 'string' && value.length <= LOGO_BYTES ? bytesOf(value) : null;
  if (!bytes || !imageSize(bytes)) throw new FileProblem('logo', path);
  return value as string;
};

/** A theme of one's own: colours, type and logo. Text must stand out from its ground. @throws FileProblem */
export const checkTheme: Check<SlideTheme> = (value, path) => {
  const theme = object<SlideTheme>({
    name: text(80),
    background: colour,
    text: colour,
    muted: colour,
    accent: colour,
    cover: object({ background: colour, text: colour }),
    face: optional(matching(/^[^"'<>&;{}\p{Cc}]{1,60}$/u), FACE),
    logo: optional(logo, null),
  })(value, path);
  const at = (member: string): string => (path === '' ? member : `${path}.${member}`);
  if (contrast(theme.text, theme.background) < LEGIBLE) throw new FileProblem('contrast', at('text'));
  if (contrast(theme.muted, theme.background) < LEGIBLE) throw new FileProblem('contrast', at('muted'));
  if (contrast(theme.cover.text, theme.cover.background) < LEGIBLE) throw new FileProblem('contrast', at('cover.text'));
  return theme;
};

/** A theme out of the text of a JSON file. @throws FileProblem */
export const readTheme = (content: string): SlideTheme => checkTheme(parseJson(content), '');

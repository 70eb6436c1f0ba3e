import { ReadError } from '../error';
import { innerFile } from '../inner-file';
import { openPictures, type PdfPictures } from '../pdf/pictures';
import type { PictureAnswer, PictureRequest } from './messages';
import { loadForDrawing } from './site-files';

/** The PDF of this worker. */
let opened: PdfPictures | null = null;

/** Answers a request for pictures, in the worker. */
export async function draw(request: PictureRequest): Promise<void> {
  const message = request.picture === 'open' ? await open(request) : await drawn(request);
  postMessage(message, { transfer: message.type === 'drawn' ? [message.bitmap] : [] });
}

async function open({ bytes, name, path }: Extract<PictureRequest, { picture: 'open' }>): Promise<PictureAnswer> {
  try {
    await opened?.close();
    opened = null;
    const file = innerFile(bytes, name, path);
    if (file?.kind !== 'pdf') return { type: 'not_opened', why: 'absent' };
    opened = await openPictures(file.bytes, loadForDrawing);
    return { type: 'opened', sizes: opened.sizes };
  } catch (error) {
    return { type: 'not_opened', why: error instanceof ReadError && error.reason.code === 'encrypted' ? 'encrypted' : 'damaged' };
  }
}

async function drawn({ page, width }: Extract<PictureRequest, { picture: 'draw' }>): Promise<PictureAnswer> {
  try {
    if (!opened) throw new Error('No PDF is open.');
    return { type: 'drawn', bitmap: await opened.draw(page, width) };
  } catch (error) {
    return { type: 'not_drawn', detail: error instanceof Error ? error.message : String(error) };
  }
}

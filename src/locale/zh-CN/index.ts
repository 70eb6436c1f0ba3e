import app from './app';
import chart from './chart';
import metric from './metrics';

/** 中文（默认）。 */
export default { ...app, ...chart, metric };

import app from './app';
import chart from './chart';
import metric from './metrics';

/** English. */
export default { ...app, ...chart, metric };

import app from './app';
import chart from './chart';
import metric from './metrics';
import rule from './rules';

/** English. */
export default { ...app, ...chart, metric, rule };

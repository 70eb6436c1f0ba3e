import app from './app';
import chart from './chart';
import metric from './metrics';
import rule from './rules';

/** 中文（默认）。 */
export default { ...app, ...chart, metric, rule };

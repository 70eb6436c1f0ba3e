import { LineChart } from 'echarts/charts';
import { use } from '../echarts';

use([LineChart]);

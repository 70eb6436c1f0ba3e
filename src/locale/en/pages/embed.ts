/** Words of embedded charts. */
export default {
  waiting: 'Loading the chart…',
  gone: 'This view does not show that chart.',
  open: 'Open in Gongkai Atlas',
};

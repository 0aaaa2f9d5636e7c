import { meantAddress } from '../../lib/links/bent-address.ts';

// On the page for what does not exist. What stands after `#` is not sent a second time.
const meant = meantAddress(`${location.pathname}${location.search}`);
if (meant !== undefined) location.replace(meant);

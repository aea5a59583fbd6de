// The end of a sign-in in a tab of its own: tells the page that waits for it, which then goes on by itself.

import { tellSignedIn } from '../api/signin.js';

tellSignedIn();

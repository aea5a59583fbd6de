// A provider of OpenID Connect on this machine for the tests: whatever name is typed is let in, is told as the person's
// only group, and PKCE is demanded. Called with a port and the address of the server that people sign in to.

import Provider from 'oidc-provider';

const [port, home] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'ita',
      client_secret: 'sesame of the client',
      redirect_uris: [`${home}/signin/return`],
      post_logout_redirect_uris: [`${home}/`],
    },
  ],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, groups: [id] }) }),
});
provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));

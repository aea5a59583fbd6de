/**
 * Who somebody is, by the word of an OpenID Connect provider. The only package that knows Nimbus.
 *
 * <p>{@link org.itaworkbook.signin.SignIn} is what others use: it sends people to the provider,
 * takes them back, and knows them again by a cookie that only the server can read, so that the
 * server itself remembers nobody.
 */
@NullMarked
package org.itaworkbook.signin;

import org.jspecify.annotations.NullMarked;

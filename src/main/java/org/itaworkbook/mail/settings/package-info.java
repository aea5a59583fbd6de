/**
 * How mail is sent, as people set it: sender, server, allowed domains, rate, test. Values that are
 * checked when they are made; a fault is a {@link
 * org.itaworkbook.mail.settings.MailSettingException} that says what to set instead.
 */
@NullMarked
package org.itaworkbook.mail.settings;

import org.jspecify.annotations.NullMarked;

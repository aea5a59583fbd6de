package org.itaworkbook.overview.agencies;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose result it is.
 *
 * @param code null where neither file nor register says one
 * @param name as the register says it, else as the file does; a file's own name where neither does
 * @param type as the year's file says it, else as the register does; null where neither does
 * @param affiliation the ministry or the like that the agency belongs to; null if not known
 * @param province null if not known
 * @param group to compare within: as the register says it, else the folder of the file; null if
 *     neither
 */
public record AgencyIdentity(
    AgencyKey key,
    @Nullable String code,
    String name,
    @Nullable String type,
    @Nullable String affiliation,
    @Nullable String province,
    @Nullable String group,
    Matching matching)
    implements Serializable {}

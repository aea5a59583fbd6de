package org.itaworkbook.workers;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/**
 * What a process of work is told first: the years as the server knows them, so that a year changed
 * on disk changes nothing before the server starts anew.
 */
record WorkStart(
    List<Framework> frameworks, Map<FiscalYear, String> folders, UploadLimits limits, Clock clock)
    implements Serializable {

  static WorkStart of(Engine engine) {
    Map<FiscalYear, String> folders = new LinkedHashMap<>();
    List<Framework> frameworks = engine.years().frameworks().years();
    for (Framework each : frameworks) {
      FiscalYear year = each.fiscalYear();
      folders.put(year, engine.years().folder(year).toAbsolutePath().toString());
    }
    return new WorkStart(frameworks, folders, engine.limits(), engine.clock());
  }

  Engine engine() {
    Map<FiscalYear, Path> paths = new LinkedHashMap<>();
    folders.forEach((year, folder) -> paths.put(year, Path.of(folder)));
    return new Engine(YearFolders.of(paths, new Frameworks(frameworks)), limits, clock);
  }
}

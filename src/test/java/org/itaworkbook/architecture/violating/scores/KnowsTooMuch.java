package org.itaworkbook.architecture.violating.scores;

import com.google.gson.Gson;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariConfig;
import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.jetty.server.Server;
import org.itaworkbook.architecture.violating.analysis.Meaning;
import org.itaworkbook.architecture.violating.app.Start;
import org.itaworkbook.architecture.violating.cli.Command;
import org.itaworkbook.architecture.violating.engine.Line;
import org.itaworkbook.architecture.violating.http.Route;
import org.itaworkbook.architecture.violating.json.Text;
import org.itaworkbook.architecture.violating.letters.Words;
import org.itaworkbook.architecture.violating.mail.Post;
import org.itaworkbook.architecture.violating.mailing.Round;
import org.itaworkbook.architecture.violating.opc.Zip;
import org.itaworkbook.architecture.violating.store.Rows;
import org.itaworkbook.architecture.violating.units.Share;
import org.itaworkbook.architecture.violating.workbook.Sheet;
import org.itaworkbook.architecture.violating.workers.Task;
import org.itaworkbook.architecture.violating.years.Folders;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import picocli.CommandLine;

/** Breaks every rule that {@code scores} is under. */
public final class KnowsTooMuch {

  static final List<Class<?>> LIBRARIES =
      List.of(
          Gson.class,
          SignedJWT.class,
          Logger.class,
          org.slf4j.Logger.class,
          ch.qos.logback.classic.Logger.class,
          StatUtils.class,
          ZipFile.class,
          CSVFormat.class,
          HSSFWorkbook.class,
          POIFSFileSystem.class,
          FormulaParser.class,
          Workbook.class,
          XSSFWorkbook.class,
          XmlObject.class,
          CTRow.class,
          Server.class,
          CommandLine.class,
          Session.class,
          DataHandler.class,
          SMTPTransport.class,
          Connection.class,
          DataSource.class,
          HikariConfig.class,
          Path.class,
          org.h2.Driver.class,
          org.postgresql.Driver.class);

  static final List<Class<?>> LOWER_PACKAGES =
      List.of(
          Meaning.class,
          Share.class,
          Words.class,
          Rows.class,
          Folders.class,
          Round.class,
          Post.class,
          Zip.class,
          Sheet.class,
          Text.class,
          Line.class,
          Task.class,
          Route.class,
          Command.class,
          Start.class);

  void print() {
    System.out.println(LIBRARIES);
  }
}

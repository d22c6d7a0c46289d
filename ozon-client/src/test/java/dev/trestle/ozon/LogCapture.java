package dev.trestle.ozon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Keeps what is logged, for tests of what people see and of what they must not see. */
public final class LogCapture extends Handler implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Level before;

  private LogCapture(Logger logger) {
    this.logger = logger;
    this.before = logger.getLevel();
    setLevel(Level.ALL);
  }

  /** What one class logs. */
  public static LogCapture of(Class<?> type) {
    return of(Logger.getLogger(type.getName()), Level.INFO);
  }

  /** What everything logs, as fine as the build lets it. */
  public static LogCapture ofAll() {
    return of(Logger.getLogger(""), Level.ALL);
  }

  private static LogCapture of(Logger logger, Level level) {
    LogCapture capture = new LogCapture(logger);
    logger.addHandler(capture);
    logger.setLevel(level);
    return capture;
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(
        line instanceof ExtLogRecord ours
            ? ours.getFormattedMessage()
            : String.valueOf(line.getMessage()));
    for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
      lines.add(String.valueOf(cause));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(before);
  }
}

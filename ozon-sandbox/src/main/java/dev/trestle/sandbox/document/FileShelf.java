package dev.trestle.sandbox.document;

import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Files that answers name by address, such as labels: fetched by GET and without a key, as from
 * Ozon's file store.
 */
public final class FileShelf {

  public static final String PATH = "/files/";

  private final Map<String, Supplier<Reply>> files = new ConcurrentHashMap<>();
  private volatile String origin = "";

  /** Told once the sandbox listens, such as {@code http://127.0.0.1:28090}. */
  public void servedAt(String address) {
    origin = address;
  }

  /** Puts a PDF on the shelf; it is made when it is fetched. */
  public void put(String name, Supplier<byte[]> pdf) {
    files.put(name, () -> Reply.file("application/pdf", pdf.get()));
  }

  public String address(String name) {
    return origin + PATH + name;
  }

  public Reply answer(Call call) {
    if (!call.verb().equals("GET")) {
      return OzonErrors.verbNotAllowed().reply().with("Allow", "GET");
    }
    Supplier<Reply> file = files.get(call.path().substring(PATH.length()));
    return file == null ? OzonErrors.methodNotFound().reply() : file.get();
  }

  public void clear() {
    files.clear();
  }
}

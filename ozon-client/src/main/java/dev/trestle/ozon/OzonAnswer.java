package dev.trestle.ozon;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface OzonAnswer<T> {

  /** Ozon answered as the method promises. */
  record Ok<T>(T value) implements OzonAnswer<T> {}

  /** It did not. */
  record Failed<T>(OzonFailure failure) implements OzonAnswer<T> {}

  /** Reads the value further; a reader that throws makes the answer unreadable. */
  default <R> OzonAnswer<R> map(Function<T, R> reader) {
    return switch (this) {
      case Ok<T> ok -> read(ok.value(), reader);
      case Failed<T> failed -> new Failed<>(failed.failure());
    };
  }

  /** What went wrong; null where nothing did. */
  static <T> @Nullable OzonFailure failure(OzonAnswer<T> answer) {
    return switch (answer) {
      case Ok<T> ok -> null;
      case Failed<T> failed -> failed.failure();
    };
  }

  private static <T, R> OzonAnswer<R> read(T value, Function<T, R> reader) {
    try {
      return new Ok<>(reader.apply(value));
    } catch (IllegalArgumentException wrongShape) {
      return new Failed<>(new OzonFailure.Unreadable(String.valueOf(wrongShape.getMessage())));
    }
  }
}

package dev.trestle.order.postingsweep;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a window that a walk stands in, and its page there. Ozon's lists by offset end after 20
 * 000 rows; what is longer is walked in slices that are short enough: each is halved when it proves
 * too long, and the next one is twice as long again. The first page token is null, the others are
 * texts that {@link #ask} alone understands, so that a walk may go on later.
 */
record Slice(Window window, @Nullable String next) {

  private static final Pattern TOKEN = Pattern.compile("slice (\\S+) (\\S+) ?(.*)");
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * A page of the list.
   *
   * @param tooDeep whether Ozon no longer takes a page token
   * @param list asks for a page of a part of the window
   */
  static <T> Uni<OzonAnswer<Page<T>>> ask(
      Window whole,
      @Nullable String token,
      Predicate<String> tooDeep,
      BiFunction<Window, @Nullable String, Uni<OzonAnswer<Page<T>>>> list) {
    Slice slice = read(token, whole);
    if (slice.next != null && tooDeep.test(slice.next) && slice.isDivisible()) {
      return Uni.createFrom()
          .item(new OzonAnswer.Ok<>(new Page<>(List.of(), slice.halved().token(whole))));
    }
    return list.apply(slice.window, slice.next)
        .map(answer ->
            answer.map(page ->
                new Page<>(page.items(), slice.after(page.next(), whole), page.unreadable())));
  }

  /** A token that is none of ours is a page of the whole window. */
  private static Slice read(@Nullable String token, Window whole) {
    Matcher slice = TOKEN.matcher(token == null ? "" : token);
    if (!slice.matches()) {
      return new Slice(whole, token);
    }
    Window window = new Window(Instant.parse(slice.group(1)), Instant.parse(slice.group(2)));
    return new Slice(window, slice.group(3).isEmpty() ? null : slice.group(3));
  }

  private @Nullable String token(Window whole) {
    return window.equals(whole)
        ? next
        : "slice %s %s %s".formatted(window.from(), window.to(), next == null ? "" : next).strip();
  }

  /** The page after this one: of this slice, or the first one of the slice behind it. */
  private @Nullable String after(@Nullable String nextPage, Window whole) {
    if (nextPage != null) {
      return new Slice(window, nextPage).token(whole);
    }
    if (!window.to().isBefore(whole.to())) {
      return null;
    }
    Instant end = window.to().plus(length().multipliedBy(2));
    Window behind = new Window(window.to(), end.isBefore(whole.to()) ? end : whole.to());
    return new Slice(behind, null).token(whole);
  }

  private Slice halved() {
    return new Slice(new Window(window.from(), window.from().plus(length().dividedBy(2))), null);
  }

  private boolean isDivisible() {
    return length().compareTo(SHORTEST) > 0;
  }

  private Duration length() {
    return Duration.between(window.from(), window.to());
  }
}

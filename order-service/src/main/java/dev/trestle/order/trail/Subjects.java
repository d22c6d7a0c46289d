package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a trail is about: an order with its postings, or a posting with its order. */
@ApplicationScoped
class Subjects {

  /** Ozon's order number is the posting number without its last part. */
  private static final Pattern POSTING = Pattern.compile("([^-]+-[^-]+)-[^-]+");

  private static final int MOST_POSTINGS = 100;

  private record Row(String postingNumber) {}

  Uni<Set<String>> of(String subject) {
    Set<String> subjects = new LinkedHashSet<>();
    subjects.add(subject);
    Matcher posting = POSTING.matcher(subject);
    if (posting.matches()) {
      subjects.add(posting.group(1));
      return Uni.createFrom().item(subjects);
    }
    return SubjectRows.read(
            Row.class,
            """
            with r as (
              select posting_number from posting where order_number in %s
              order by posting_number limit :limit)
            """,
            Set.of(subject),
            MOST_POSTINGS)
        .invoke((List<Row> rows) -> rows.forEach(row -> subjects.add(row.postingNumber())))
        .replaceWith(subjects);
  }
}

package dev.trestle.order.api;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.snapshot.SnapshotReads;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.PageRequest;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.posting.HistoryEntry;
import dev.trestle.order.posting.PostingFilter;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.order.posting.StoredPosting;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Postings as Ozon has them. */
@Path("/api/v1/postings")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Postings")
public class PostingResource {

  private final PostingRepository postings;

  PostingResource(PostingRepository postings) {
    this.postings = postings;
  }

  /** One posting with its products and its history; 404 while nobody told us of it. */
  @GET
  @Path("/{posting_number}")
  @Operation(summary = "One posting, with products, version and history")
  public Uni<PostingView> get(@PathParam("posting_number") String number) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return Panache.withSession(() ->
        postings
            .get(posting)
            .map(found -> found.orElseThrow(() -> Problem.notFound("posting", number)))
            .chain(stored -> history(posting).map(all -> PostingView.whole(stored, all))));
  }

  /** Postings, the newest first. */
  @GET
  @Operation(
      summary = "Postings, the newest first",
      description =
          "seller_id, account_id, order_number, scheme, status (several: named again, or with"
              + " commas), changed_since (whose newest version is not older): each narrows the list;"
              + " cursor: take it from the page before; limit: 1 to 500, default 50")
  public Uni<PostingPage> list(@BeanParam PostingListParameters asked) {
    PostingFilter filter = asked.filter();
    PageRequest page = asked.page();
    return Panache.withSession(() -> postings.page(filter, page.after(), page.limit() + 1))
        .map(rows -> page(rows, page.limit()));
  }

  private Uni<List<HistoryEntry>> history(PostingNumber number) {
    return Panache.getSession().chain(session -> postings.history(session, number));
  }

  private static PostingPage page(List<StoredPosting> rows, int size) {
    boolean more = rows.size() > size;
    List<StoredPosting> shown = more ? rows.subList(0, size) : rows;
    return new PostingPage(
        shown.stream().map(PostingView::brief).toList(),
        more ? PageRequest.encode(place(shown.getLast())) : null,
        more);
  }

  private static SnapshotReads.Place place(StoredPosting row) {
    return new SnapshotReads.Place(
        row.createdAt(), row.posting().content().postingNumber().value());
  }
}

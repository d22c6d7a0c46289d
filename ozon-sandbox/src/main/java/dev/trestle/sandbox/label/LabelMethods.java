package dev.trestle.sandbox.label;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.document.FileShelf;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Ozon's label methods, those of today and the older ones, over one set of tasks. */
public final class LabelMethods {

  private static final Validation TASK = new Validation("CreateLabelBatchRequest");
  private static final Validation NOW = new Validation("PostingFBSPackageLabelRequest");
  private static final int MOST_AT_ONCE = 20;
  private static final int MOST_IN_A_TASK = 1000;

  private final Labels labels;
  private final FileShelf shelf;
  private final Clock clock;

  public LabelMethods(PostingStore postings, FileShelf shelf, Clock clock) {
    this.labels = new Labels(postings, shelf, clock);
    this.shelf = shelf;
    this.clock = clock;
  }

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v3/posting/fbs/package-label/create", this::createBoth,
        "/v2/posting/fbs/package-label/create", this::createBothWrapped,
        "/v1/posting/fbs/package-label/create", this::createBig,
        "/v2/posting/fbs/package-label/get", this::get,
        "/v1/posting/fbs/package-label/get", this::getFlat,
        "/v2/posting/fbs/package-label", this::printNow);
  }

  public void reset() {
    labels.reset();
  }

  private Reply createBoth(SellerId seller, ProtoObject request) {
    var numbers = numbers(TASK, request, "posting_numbers", "PostingNumbers", MOST_IN_A_TASK);
    return Reply.ok(tasks(labels.order(seller, numbers, LabelSize.BIG, LabelSize.SMALL)));
  }

  private Reply createBothWrapped(SellerId seller, ProtoObject request) {
    var numbers = numbers(TASK, request, "posting_number", "PostingNumber", MOST_IN_A_TASK);
    var tasks = labels.order(seller, numbers, LabelSize.BIG, LabelSize.SMALL);
    return Reply.ok(Json.object().set("result", tasks(tasks)));
  }

  private Reply createBig(SellerId seller, ProtoObject request) {
    var numbers = numbers(TASK, request, "posting_number", "PostingNumber", MOST_IN_A_TASK);
    LabelTask task = labels.order(seller, numbers, LabelSize.BIG).getFirst();
    return Reply.ok(Json.object().set("result", Json.object().put("task_id", task.id())));
  }

  private Reply printNow(SellerId seller, ProtoObject request) {
    var numbers = numbers(NOW, request, "posting_number", "PostingNumber", MOST_AT_ONCE);
    return Reply.file("application/pdf", labels.printNow(seller, numbers));
  }

  private static List<String> numbers(
      Validation validation, ProtoObject request, String field, String name, int most) {
    List<String> numbers = request.texts(field);
    validation.require(
        !numbers.isEmpty() && numbers.size() <= most,
        name,
        "value must contain between 1 and " + most + " items, inclusive");
    return numbers;
  }

  private static ObjectNode tasks(List<LabelTask> tasks) {
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("tasks");
    tasks.forEach(task ->
        array.addObject().put("task_id", task.id()).put("task_type", task.size().taskType()));
    return json;
  }

  private Reply get(SellerId seller, ProtoObject request) {
    LabelTask task = labels.find(seller, request.integer("task_id"));
    LabelStage stage = task.stage(clock.instant());
    boolean done = done(stage);
    ObjectNode json = Json.object().put("file_url", address(task, stage));
    ObjectNode status =
        json.putObject("status")
            .put("code", stage.word())
            .put("postings_count", task.count())
            .put("printed_postings_count", done ? task.printed().size() : 0);
    status.set("unprinted_postings", unprinted(task, done, "message"));
    if (stage == LabelStage.ERROR) {
      json.putObject("error").put("code", "POSTINGS_NOT_READY").put("message", Labels.NOT_READY);
    }
    return Reply.ok(json);
  }

  private Reply getFlat(SellerId seller, ProtoObject request) {
    LabelTask task = labels.find(seller, request.integer("task_id"));
    LabelStage stage = task.stage(clock.instant());
    boolean done = done(stage);
    ObjectNode result =
        Json.object()
            .put("error", stage == LabelStage.ERROR ? "POSTINGS_NOT_READY" : "")
            .put("status", stage.word())
            .put("file_url", address(task, stage))
            .put("printed_postings_count", done ? task.printed().size() : 0)
            .put("unprinted_postings_count", done ? task.unprinted().size() : 0);
    result.set("unprinted_postings", unprinted(task, done, "msg"));
    return Reply.ok(Json.object().set("result", result));
  }

  private static boolean done(LabelStage stage) {
    return stage == LabelStage.COMPLETED || stage == LabelStage.ERROR;
  }

  private String address(LabelTask task, LabelStage stage) {
    return stage == LabelStage.COMPLETED ? shelf.address(task.fileName()) : "";
  }

  private static ArrayNode unprinted(LabelTask task, boolean done, String messageField) {
    ArrayNode array = Json.array();
    if (done) {
      task.unprinted()
          .forEach(number ->
              array.addObject().put("posting_number", number).put(messageField, Labels.NOT_READY));
    }
    return array;
  }
}

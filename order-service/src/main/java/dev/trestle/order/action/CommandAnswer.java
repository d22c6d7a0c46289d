package dev.trestle.order.action;

import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.http.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How a command is told to the one who asked for it. */
final class CommandAnswer {

  private CommandAnswer() {}

  static URI place(Command command) {
    return URI.create("/api/v1/commands/" + command.id());
  }

  static Response of(Command command) {
    return switch (command.state()) {
      case DONE ->
          Response.ok(CommandView.of(command), MediaType.APPLICATION_JSON_TYPE)
              .header("Content-Location", place(command))
              .build();
      case FAILED -> problem(command);
      case WAITING, SENDING, DOUBTFUL, FOLLOWING ->
          Response.accepted(CommandView.of(command))
              .type(MediaType.APPLICATION_JSON_TYPE)
              .header("Location", place(command))
              .build();
    };
  }

  private static Response problem(Command command) {
    CommandFailure failure = command.readFailure();
    if (failure == null) {
      throw new IllegalStateException("command " + command.id() + " failed and does not say why");
    }
    return Response.status(failure.status())
        .type(Problem.MEDIA_TYPE)
        .header("Content-Location", place(command))
        .entity(CommandProblem.of(command, failure))
        .build();
  }
}

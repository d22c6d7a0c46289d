package dev.trestle.localstack.run;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.ServiceProcesses;
import java.nio.file.Path;

/** What a human reads when all is ready. */
record Summary(LocalStack stack, ServiceProcesses services, Secrets secrets, OzonChoice ozon) {

  String text(Path env) {
    return """

    Trestle is ready.
      webhook-ingress  %s
      order-service    %s  (token %s)
      Ozon             %s
      Kafka            %s
      Connect          %s
      PostgreSQL       %s
    The same as shell variables: . %s\
    """
        .formatted(
            services.ingressUrl(),
            services.orderUrl(),
            secrets.apiToken(),
            ozon.target(services.sandboxUrl()).url(),
            stack.kafkaBootstrap(),
            stack.connectUrl(),
            stack.database("orders").libpqUrl(),
            env);
  }
}

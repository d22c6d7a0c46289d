package dev.trestle.ozon.wire;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Any method, the answer as it came, whatever its status. */
@RegisterRestClient(configKey = "ozon")
interface OzonHttp {

  @POST
  @Path("{method}")
  @Consumes(MediaType.APPLICATION_JSON)
  Uni<Response> post(
      @Encoded @PathParam("method") String method,
      @HeaderParam("Client-Id") String clientId,
      @HeaderParam("Api-Key") String apiKey,
      byte[] body);

  @GET
  @Path("{method}")
  Uni<Response> get(
      @Encoded @PathParam("method") String method,
      @HeaderParam("Client-Id") String clientId,
      @HeaderParam("Api-Key") String apiKey,
      @RestQuery MultivaluedMap<String, String> query);
}

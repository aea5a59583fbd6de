package org.itaworkbook.http;

import java.util.List;
import org.itaworkbook.engine.Mailing;
import org.itaworkbook.json.DeliveriesWriter;
import org.itaworkbook.units.Delivery;

/** All letters and what became of them. */
final class OutboxRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Mailing mailing;

  OutboxRoute(Mailing mailing) {
    super(DeliveriesRoute.PATH, "GET");
    this.mailing = mailing;
  }

  @Override
  Answer answer(Call call) {
    List<Delivery> all =
        mailing.settings().database().exists() ? mailing.outbox().list() : List.of();
    return DeliveriesRoute.json(DeliveriesWriter.write(all, call.language()), call);
  }
}

package org.itaworkbook.analysis;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.text.Text;

/**
 * A measure for one group of indicators.
 *
 * @param analysis what the figures say of the group
 * @param indicators the numbers of its indicators
 */
public record MeasureProposal(GroupPlan plan, List<Integer> indicators, Text analysis)
    implements Serializable {

  public MeasureProposal {
    indicators = List.copyOf(indicators);
  }
}

/**
 * The request budget: how many calls an account may make, who goes first, and the limits of single
 * methods and items. Comes in: a {@link dev.trestle.ozon.budget.Demand} of the engine before every
 * request, and what Ozon's answers say of limits. Goes out: a {@link
 * dev.trestle.ozon.budget.Permit}, at the moment it is valid. A call passes its method's gate, then
 * its account's lane; both end in rows that all replicas of the service share.
 */
@NullMarked
package dev.trestle.ozon.budget;

import org.jspecify.annotations.NullMarked;

